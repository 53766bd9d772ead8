namespace PhuocLong.Editorial.Members;

/// <summary>A one-time link by which an invited member sets a password. Only the token's hash is stored.</summary>
public sealed class Invitation
{
    public int Id { get; set; }

    public int MemberId { get; set; }

    public required string TokenHash { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC; after it the link answers that it is over.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>UTC; a link works once.</summary>
    public DateTime? AcceptedAt { get; set; }
}
