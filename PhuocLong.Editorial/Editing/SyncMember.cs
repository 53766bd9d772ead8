namespace PhuocLong.Editorial.Editing;

/// <summary>The person behind a socket, as the others see them.</summary>
internal sealed record SyncMember(int Id, string Name)
{
    /// <summary>Dark enough for white letters on the caret's flag (4.5:1), far enough apart to tell neighbours.</summary>
    private static readonly string[] Palette =
    [
        "#b3261e", "#1b5e9b", "#1e6b3a", "#7b3fa0", "#8a5a00", "#00696d", "#a0356e", "#4b5aa8", "#5c6300", "#8c3f1d", "#3f6374", "#6b4e8c",
    ];

    /// <summary>The same for the same person everywhere.</summary>
    public string Colour => Palette[Id % Palette.Length];
}
