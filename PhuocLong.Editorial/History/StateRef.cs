using System.Globalization;

namespace PhuocLong.Editorial.History;

/// <summary>Names one state of an article's text, as addresses do: <c>v3</c>, <c>s128</c>, <c>nay</c> or <c>dau</c>.</summary>
public readonly record struct StateRef(StateKind Kind, long Number = 0)
{
    /// <summary>The text at this moment.</summary>
    public static readonly StateRef Now = new(StateKind.Now);

    /// <summary>Before anything was written.</summary>
    public static readonly StateRef Beginning = new(StateKind.Beginning);

    public static StateRef Version(int number) => new(StateKind.Version, number);

    public static StateRef Kept(long id) => new(StateKind.Kept, id);

    /// <summary>Null when it names nothing.</summary>
    public static StateRef? Parse(string? text) => text switch
    {
        "nay" => Now,
        "dau" => Beginning,
        ['v', .. var number] when Positive(number) is { } n => new(StateKind.Version, n),
        ['s', .. var number] when Positive(number) is { } n => new(StateKind.Kept, n),
        _ => null,
    };

    public override string ToString() => Kind switch
    {
        StateKind.Now => "nay",
        StateKind.Beginning => "dau",
        StateKind.Version => string.Create(CultureInfo.InvariantCulture, $"v{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"s{Number}"),
    };

    private static long? Positive(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

/// <summary>What a <see cref="StateRef"/> points at.</summary>
public enum StateKind
{
    Now,
    Beginning,

    /// <summary>Pinned by a move.</summary>
    Version,

    /// <summary>Kept between two moves.</summary>
    Kept,
}
