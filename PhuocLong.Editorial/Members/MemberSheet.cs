namespace PhuocLong.Editorial.Members;

/// <summary>How an account stands.</summary>
public enum MemberStanding
{
    Active,

    /// <summary>Invited; no password set yet.</summary>
    Invited,

    Disabled,
}

/// <summary>A role as held: <see cref="Scope"/> is the unit's or category's name today, else empty.</summary>
public sealed record HeldRole(int AssignmentId, Role Role, string Scope);

/// <summary>A line of the member list.</summary>
public sealed record MemberRow(int Id, string DisplayName, string Email, MemberStanding Standing, IReadOnlyList<HeldRole> Roles);

/// <summary>What the list is asked for; pages count from 1.</summary>
public sealed record MemberFilter(string? Search = null, Role? Role = null, MemberStanding? Standing = null, int Page = 1);

/// <summary>One page of the list. <see cref="Warning"/> says when the newsroom has no chair, or more than one.</summary>
public sealed record MemberPage(IReadOnlyList<MemberRow> Rows, int Total, int Page, int Pages, string? Warning);

/// <summary>One member with what the reader of the sheet may do about it.</summary>
public sealed record MemberSheet(
    MemberRow Member,
    DateTime? LinkExpiresAt,
    bool Manages,
    IReadOnlyDictionary<Role, string?> GrantRefusals,
    IReadOnlyDictionary<Role, string?> WithdrawRefusals,
    string? Warning);

/// <summary>A name to choose by its id.</summary>
public sealed record NamedChoice(int Id, string Name);
