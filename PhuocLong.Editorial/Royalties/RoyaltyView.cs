using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Royalties;

/// <summary>A month's sheet as its reader finds it: signed, or as it would be signed now.</summary>
public sealed record RoyaltyView
{
    public required ReportingMonth Month { get; init; }

    public required string Newsroom { get; init; }

    public required RoyaltySheet Sheet { get; init; }

    /// <summary>Who signed it and when; null while it is open.</summary>
    public required (string By, DateTime At)? Signature { get; init; }

    /// <summary>Whether what was signed still makes the hash that the ledger names.</summary>
    public required bool Holds { get; init; }

    /// <summary>Lines that have changed since the signature.</summary>
    public required IReadOnlyList<RoyaltyDrift> Drifts { get; init; }

    public required bool IsOver { get; init; }

    public required bool MaySign { get; init; }
}
