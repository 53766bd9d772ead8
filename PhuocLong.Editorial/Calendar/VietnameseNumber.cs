namespace PhuocLong.Editorial.Calendar;

/// <summary>Numbers as Vietnamese papers write them: points between thousands, a comma before what is less than one.</summary>
public static class VietnameseNumber
{
    /// <summary>As "2.682.057".</summary>
    public static string Of(long count) => count.ToString("#,##0", NewsroomTime.Vietnamese);

    /// <summary>As "92,5"; two places at most, and none that say nothing.</summary>
    public static string Of(decimal number) => number.ToString("#,##0.##", NewsroomTime.Vietnamese);
}
