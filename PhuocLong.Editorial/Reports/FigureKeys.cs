using System.Globalization;

namespace PhuocLong.Editorial.Reports;

/// <summary>What figures and rows are called in addresses, in frozen papers and in workbooks. Never renamed: signed papers hold them.</summary>
internal static class FigureKeys
{
    public const string Total = "tong", Prior = "cung-ky", Growth = "tang-truong";
    public const string Visits = "truy-cap", PriorVisits = "truy-cap-cung-ky", VisitGrowth = "tang-truy-cap", VisitsAMonth = "truy-cap-thang";
    public const string Met = "dat", Missed = "thieu", Median = "trung-vi", Slowest = "chin-phan-muoi";

    public const string Ranking = "xep-hang", Score = "diem-cong", WardPages = "trang-xa-phuong", SilentWards = "trang-lau-chua-co-bai", MostRead = "xem-nhieu-nhat";

    public const string Read = "luot-xem", Article = "bai";

    public const string Heading = "muc", Month = "thang", Unit = "don-vi", Genre = "the-loai", Category = "chuyen-muc", Topic = "dong-su-kien", Author = "tac-gia";

    /// <summary>The parts of the paper.</summary>
    public const string Results = "ket-qua", Silent = "chua-co-bai", Plans = "phuong-huong", Proposals = "bo-sung", Reckonings = "cach-tinh";

    /// <summary>Before the key of a row whose figure of the year before is meant.</summary>
    public const string OfPrior = "cung-ky.";

    /// <summary>The row of what has no value on its axis.</summary>
    public const string None = "0";

    public static string Row(string axis, int id) => Row(axis, id.ToString(CultureInfo.InvariantCulture));

    public static string Row(string axis, string value) => $"{axis}.{value}";
}
