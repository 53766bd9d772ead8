namespace PhuocLong.Editorial.Calendar;

/// <summary>A day without work, entered by the newsroom because the lunar ones move and the state shifts others.</summary>
public sealed class Holiday
{
    public DateOnly Day { get; set; }

    public required string Name { get; set; }
}
