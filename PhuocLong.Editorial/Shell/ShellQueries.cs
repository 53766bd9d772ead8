using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Royalties;

namespace PhuocLong.Editorial.Shell;

/// <summary>What the frame shows one member.</summary>
public sealed record ShellView(int MemberId, string Newsroom, string NewsroomId, string DisplayName, bool Writes, bool Manages, bool Meets, bool Pays, int Waiting);

/// <summary>Asks the database what the navigation and the bar may offer; a right changed is a link changed.</summary>
public sealed class ShellQueries(IDbContextFactory<EditorialDb> contexts, ThisNewsroom identity, Inbox inbox)
{
    public async Task<ShellView> ForAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var newsroom = await db.Newsrooms.AsNoTracking().Select(n => n.Name).SingleOrDefaultAsync(stop);
        return new(
            memberId,
            newsroom ?? Words.Newsroom,
            await identity.IdAsync(stop),
            member.DisplayName,
            Writes: member.Is(Role.Contributor),
            Manages: member.Is(Role.Administrator) || member.Is(Role.Chair),
            Meets: member.SeesMeetings(),
            Pays: await RoyaltyRights.KeeperAsync(db, memberId, stop) is not null,
            Waiting: await inbox.CountAsync(memberId, stop));
    }
}
