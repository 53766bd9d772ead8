using Microsoft.AspNetCore.WebUtilities;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reports;

/// <summary>Where the review's links lead.</summary>
public static class ReportAddresses
{
    public const string Current = "/bao-cao";

    public const string Entered = PortalFigures.FigureAddresses.Entered;

    public static string Review(ReportingPeriod period) => $"/bao-cao/{period.Address}";

    /// <summary>The review with one figure opened.</summary>
    public static string Figure(ReportingPeriod period, string key, int page = 1) => QueryHelpers.AddQueryString(Review(period), new Dictionary<string, string?>
    {
        ["so"] = key,
        ["trang"] = page > 1 ? $"{page}" : null,
    }.Where(part => part.Value is not null)) + "#con-so";

    public static string Paper(ReportingPeriod period) => $"{Review(period)}/ban-in";

    public static string File(ReportingPeriod period, string extension) => $"{Review(period)}/tep.{extension}";

    public static string SignedPage(int id) => $"/bao-cao/da-ky/{id}";

    public static string SignedFile(int id, string extension) => $"{SignedPage(id)}/tep.{extension}";

    /// <summary>Where the count of a period without records is entered, its days filled in.</summary>
    public static string EnterPast(ReportingPeriod period) => $"{Entered}?tu={ReportingPeriod.Iso(period.From)}&den={ReportingPeriod.Iso(period.To)}";
}
