using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Members, their roles and links, deputies, everybody's own account.</content>
internal static partial class HouseDoors
{
    private static readonly HouseDoor[] Members =
    [
        Door("AdministrationOverview.CountAsync", "KnowMembers", g => Ok(g.The<AdministrationOverview>().CountAsync(g.Member, Stop))),
        Door("MemberList.PageAsync", "KnowMembers", g => Ok(g.The<MemberList>().PageAsync(g.Member, new(), Stop))),
        Door("MemberList.OpenAsync", "KnowMembers", g => Ok(g.The<MemberList>().OpenAsync(g.Member, g.Newsroom.Author, Stop))),
        Door("MemberDesk.InviteAsync", "KeepHouse", g => Ok(g.The<MemberDesk>().InviteAsync(g.Member, g.Stage.Name(), $"moi{g.Stage.Next()}@example.vn", [new(Role.Observer)], Stop))),
        Door("MemberDesk.ReissueLinkAsync", "KeepHouse", g => g.Stage.SomebodyAsync(), (g, whom) => Ok(g.The<MemberDesk>().ReissueLinkAsync(g.Member, whom, Stop))),
        Door("MemberDesk.RenameAsync", "KeepHouse", g => g.Stage.SomebodyAsync(), (g, whom) => Ok(g.The<MemberDesk>().RenameAsync(g.Member, whom, g.Stage.Name(), Stop))),
        Door("MemberDesk.DisableAsync", "KeepHouse", g => g.Stage.SomebodyAsync(), (g, whom) => Ok(g.The<MemberDesk>().DisableAsync(g.Member, whom, Stop))),
        Door("MemberDesk.EnableAsync", "KeepHouse", g => g.Stage.ShutOutAsync(), (g, whom) => Ok(g.The<MemberDesk>().EnableAsync(g.Member, whom, Stop))),
        Granting("an editorial role", "GiveEditorialRoles", Role.Assistant),
        Granting("the chair", "GiveEditorialRoles", Role.Chair),
        Granting("administration", "GiveOtherRoles", Role.Administrator),
        Granting("looking on", "GiveOtherRoles", Role.Observer),
        ToOneself(Role.Assistant),
        ToOneself(Role.Chair),
        Withdrawing("an editorial role", "GiveEditorialRoles", Role.Contributor),
        Withdrawing("administration", "GiveOtherRoles", Role.Administrator),
        Door("DelegationDesk.OfMemberAsync", "KnowMembers", g => g.Stage.DelegationAsync(), (g, _) => Some(g.The<DelegationDesk>().OfMemberAsync(g.Member, g.Newsroom.BoardMember, Stop))),
        Door("DelegationDesk.SheetAsync", "LendRoles", async g => (await g.The<DelegationDesk>().SheetAsync(g.Member, Stop)).Decides),
        Door("DelegationDesk.NameAsync", "LendRoles",
            async g => (await g.Newsroom.MemberAsync(g.Stage.Name(), (Role.Contributor, g.Newsroom.Health, null)), g.Stage.FreeDay()),
            (g, on) => Ok(g.The<DelegationDesk>().NameAsync(g.Member, on.Item1, on.Item2, on.Item2, Stop))),
        Door("DelegationDesk.EndAsync", "EndDelegation", g => g.Stage.DelegationAsync(), (g, id) => Ok(g.The<DelegationDesk>().EndAsync(g.Member, id, Stop))),
        Door("MailChoiceDesk.ChooseAsync", "OwnAccount", g => Ok(g.The<MailChoiceDesk>().ChooseAsync(g.Member, MailWay.Daily, MailChoice.FirstHour, Stop))),
        // Nothing of the sign-in is asked for a name.
        Door("OwnAccount.RenameAsync", "OwnAccount", g => Ok(new OwnAccount(g.The<WriteGate>(), null!, null!, null!, g.Newsroom.Clock).RenameAsync(g.Member, g.Stage.Name(), Stop))),
    ];

    private static HouseDoor Granting(string what, string right, Role role) =>
        Door("MemberDesk.GrantAsync", right, g => g.Stage.SomebodyAsync(), (g, whom) => Ok(g.The<MemberDesk>().GrantAsync(g.Member, whom, new(role), Stop))) with { Case = what };

    // Whoever holds it already gives themselves nothing.
    private static HouseDoor ToOneself(Role role) =>
        Door("MemberDesk.GrantAsync", "EditorialToOneself", g => Ok(g.The<MemberDesk>().GrantAsync(g.Member, g.Member, new(role), Stop))) with { Case = $"{role} to oneself" };

    private static HouseDoor Withdrawing(string what, string right, Role role) =>
        Door("MemberDesk.WithdrawAsync", right, g => g.Stage.HoldingAsync(role), (g, held) => Ok(g.The<MemberDesk>().WithdrawAsync(g.Member, held.Member, held.Assignment, Stop))) with { Case = what };
}
