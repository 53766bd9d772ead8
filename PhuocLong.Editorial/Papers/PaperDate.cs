using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Papers;

/// <summary>Days as official papers write them.</summary>
internal static class PaperDate
{
    /// <summary>As "ngày 02 tháng 11 năm 2026": days below ten and the first two months with a nought.</summary>
    public static string InWords(DateOnly day) =>
        Words.DateInWords.With($"{day:dd}", day.Month <= 2 ? $"0{day.Month}" : $"{day.Month}", day.Year.ToString(NewsroomTime.Vietnamese));

    /// <summary>The same with a capital, as the line of a paper that names no place.</summary>
    public static string Opening(DateOnly day) => string.Concat("N", InWords(day).AsSpan(1));

    /// <summary>As "08 giờ 30 phút, ngày 02 tháng 11 năm 2026", on Vietnam's clock.</summary>
    public static string Moment(DateTime utc) => Words.MomentInWords.With($"{NewsroomTime.Local(utc):HH}", $"{NewsroomTime.Local(utc):mm}", InWords(NewsroomTime.Day(utc)));
}
