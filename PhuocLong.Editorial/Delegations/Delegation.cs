using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Delegations;

/// <summary>
/// From one day to another somebody acts in a member's place (thay mặt), in every deciding role that member holds. It
/// begins and ends by itself, by Vietnam's days; it is never lengthened, only ended early or followed by another.
/// </summary>
public sealed class Delegation
{
    public int Id { get; set; }

    /// <summary>Whose roles they are.</summary>
    public int PrincipalId { get; set; }

    public Member Principal { get; set; } = null!;

    /// <summary>Who acts in their place.</summary>
    public int DeputyId { get; set; }

    public Member Deputy { get; set; } = null!;

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; set; }

    /// <summary>UTC.</summary>
    public DateTime NamedAt { get; set; }

    /// <summary>UTC: ended early.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>A deciding role that somebody holds in another's place today.</summary>
public sealed record RoleInPlace(int PrincipalId, string PrincipalName, Role Role);
