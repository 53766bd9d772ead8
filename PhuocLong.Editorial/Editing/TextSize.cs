namespace PhuocLong.Editorial.Editing;

/// <summary>How long the lead and the body are together, in chữ (syllables between spaces).</summary>
public sealed record TextSize(int Words);
