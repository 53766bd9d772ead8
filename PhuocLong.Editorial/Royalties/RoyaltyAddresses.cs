using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Royalties;

/// <summary>Where the pages of royalties are.</summary>
public static class RoyaltyAddresses
{
    public const string Latest = "/nhuan-but";

    public const string Rates = "/nhuan-but/muc-chi";

    public const string Switch = "/quan-tri/nhuan-but";

    public static string Of(ReportingMonth month) => $"{Latest}/{month.Address}";

    public static string File(ReportingMonth month) => $"{Of(month)}/tep.xlsx";
}
