using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PhuocLong.Editorial.Workflows;

/// <summary>By what the ledger knows an edition again, so that one rewritten behind the app's back shows.</summary>
internal static class EditionHash
{
    public const string Line = "line", Edition = "edition", Hash = "sha256";

    /// <summary>SHA-256, lower-case hex.</summary>
    /// <param name="steps">As the database stores them: a later release may write the same steps otherwise.</param>
    public static string Of(string name, string steps) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + "\n" + steps)));

    /// <summary>What the ledger is told when the edition begins.</summary>
    public static Dictionary<string, string?> Facts(Workflow edition) => new()
    {
        [Line] = edition.Line,
        [Edition] = edition.Edition.ToString(CultureInfo.InvariantCulture),
        [Hash] = Of(edition.Name, StepsJson.Write(edition.Steps)),
    };
}
