namespace PhuocLong.Editorial.Editing;

/// <summary>How long the lead and the body are together, in chữ (syllables between spaces), and how often this page saw them change.</summary>
public sealed record TextSize(int Words, int Changes = 0);
