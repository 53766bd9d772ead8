using System.Globalization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Where the board's links lead.</summary>
public static class QuotaAddresses
{
    public const string Current = "/chi-tieu";

    public const string Policies = "/quan-tri/chi-tieu";

    public const string NewPolicy = "/quan-tri/chi-tieu/moi";

    public const string Write = "/viet-bai";

    public static string Board(ReportingMonth month) => $"/chi-tieu/{month.Address}";

    public static string Unit(ReportingMonth month, int unitId) => $"/chi-tieu/{month.Address}/{Number(unitId)}";

    public static string Policy(int id) => $"/quan-tri/chi-tieu/{Number(id)}";

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
