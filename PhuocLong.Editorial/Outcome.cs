namespace PhuocLong.Editorial;

/// <summary>What a door answers: done, or refused with one Vietnamese sentence for the reader. Exceptions are for bugs.</summary>
public readonly record struct Outcome(string? Refusal)
{
    public static readonly Outcome Done;

    public bool Succeeded => Refusal is null;

    public static Outcome Refused(string sentence) => new(sentence);
}

/// <summary>A door's answer that carries a value when it was done.</summary>
public readonly record struct Outcome<T>(T? Value, string? Refusal)
{
    public bool Succeeded => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Outcome refused) => new(default, refused.Refusal);
}
