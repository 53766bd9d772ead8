namespace PhuocLong.Editorial.Workflows;

/// <summary>Where the pages of the ways of articles lie.</summary>
public static class WorkflowAddresses
{
    public const string All = "/quan-tri/quy-trinh";

    /// <summary>In an address in place of a line's key: no line is ever called so.</summary>
    public const string NewKey = "moi";

    public const string New = All + "/" + NewKey;

    public static string Line(string key) => $"{All}/{Uri.EscapeDataString(key)}";
}
