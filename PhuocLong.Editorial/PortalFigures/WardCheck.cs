namespace PhuocLong.Editorial.PortalFigures;

/// <summary>One look at a ward's own page: is there one, who keeps it, what came last, what is missing.</summary>
public sealed class WardCheck : EnteredFigure
{
    /// <summary>A page without anything new for longer than this is silent.</summary>
    public const int SilentDays = 30;

    public int Id { get; set; }

    public int UnitId { get; set; }

    /// <summary>Where the page is; empty while there is none.</summary>
    public string Address { get; set; } = "";

    public DateOnly? OpenedOn { get; set; }

    public string Keeper { get; set; } = "";

    /// <summary>The day of the newest item on it.</summary>
    public DateOnly? LastItemOn { get; set; }

    public string Missing { get; set; } = "";

    public bool HasPage => OpenedOn is not null || Address.Length > 0;

    /// <summary>Whether the page had nothing new for long on the day it was looked at.</summary>
    public bool IsSilent => HasPage && (LastItemOn is not { } last || ReadOn.DayNumber - last.DayNumber > SilentDays);
}
