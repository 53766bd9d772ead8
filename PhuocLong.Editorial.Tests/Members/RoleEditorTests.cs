using Bunit;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Tests.Members;

public sealed class RoleEditorTests : BunitContext, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void A_contributor_needs_a_unit_before_the_button_gives_the_role()
    {
        RoleGrant? given = null;
        var editor = Render<RoleEditor>(p => p
            .Add(e => e.Sheet, SheetWith(barred: Role.Chair))
            .Add(e => e.Units, [new NamedChoice(7, "Phòng Y tế")])
            .Add(e => e.OnGrant, grant => given = grant));

        editor.Find("#role").Change("Contributor");
        Assert.True(editor.Find("button[type=submit]").HasAttribute("disabled"));
        editor.Find("#role-unit").Change("7");
        editor.Find("form").Submit();
        Assert.Equal(new RoleGrant(Role.Contributor, 7), given);
    }

    [Fact]
    public void A_barred_role_says_why_and_cannot_be_given()
    {
        var editor = Render<RoleEditor>(p => p.Add(e => e.Sheet, SheetWith(barred: Role.Chair)));
        editor.Find("#role").Change("Chair");
        Assert.Contains(Words.RoleNotToOneself, editor.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.True(editor.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_link_that_the_browser_will_not_copy_says_what_to_do()
    {
        JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true).SetException(new Microsoft.JSInterop.JSException("no"));
        var link = Render<InvitationLink>(p => p.Add(l => l.Name, "<b>A</b>").Add(l => l.Address, "http://localhost/tai-khoan/loi-moi?ma=x"));
        Assert.Empty(link.FindAll("b"));
        link.Find("button").Click();
        Assert.Equal(Words.LinkCopyFailed, link.Find("[role=status]").TextContent);
    }

    private static MemberSheet SheetWith(Role barred)
    {
        var roles = Enum.GetValues<Role>();
        return new(
            new MemberRow(1, "A", "a@b.vn", MemberStanding.Active, []), null, true,
            roles.ToDictionary(r => r, r => r == barred ? Words.RoleNotToOneself : null),
            roles.ToDictionary(r => r, _ => (string?)null),
            null);
    }
}
