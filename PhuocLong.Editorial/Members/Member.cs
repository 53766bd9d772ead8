using Microsoft.AspNetCore.Identity;

namespace PhuocLong.Editorial.Members;

/// <summary>A person with an account. What they may do is in their <see cref="Assignments"/>, never in claims.</summary>
public sealed class Member : IdentityUser<int>
{
    public required string DisplayName { get; set; }

    /// <summary>UTC. A disabled member signs in nowhere; what they wrote stays theirs.</summary>
    public DateTime? DisabledAt { get; set; }

    public List<RoleAssignment> Assignments { get; } = [];
}
