namespace PhuocLong.Editorial.Checks;

/// <summary>A level the administrator chose. Kept only where it differs from what is usual, so that better usual levels reach everyone.</summary>
public sealed class CheckSetting
{
    public required string Check { get; set; }

    public CheckMove Move { get; set; }

    public CheckLevel Level { get; set; }
}
