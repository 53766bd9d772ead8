using System.Globalization;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>Draws the pages of administration over a newsroom's real doors, and finds on them what a person looks for.</summary>
public sealed class AdminPage : BunitContext
{
    public AdminPage(TestNewsroom newsroom, int memberId)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(newsroom.Clock);
        Services.AddSingleton(newsroom.Get<IDbContextFactory<EditorialDb>>());
        Services.AddSingleton(newsroom.Get<MemberDesk>()).AddSingleton(newsroom.Get<MemberList>());
        Services.AddSingleton(newsroom.Get<UnitDesk>()).AddSingleton(newsroom.Get<UnitList>()).AddSingleton(newsroom.Get<UnitMergerDesk>());
        Services.AddSingleton(newsroom.Get<CategoryDesk>()).AddSingleton(newsroom.Get<ReportHeadingDesk>());
        Services.AddSingleton(newsroom.Get<QuotaPolicies>()).AddSingleton(newsroom.Get<PolicyRehearsal>());
        Services.AddSingleton(newsroom.Get<CheckDesk>()).AddSingleton(newsroom.Get<GlossaryDesk>());
        Services.AddScoped<CurrentMember>();
        var session = this.AddAuthorization();
        session.SetAuthorized("member");
        session.SetClaims(new Claim(ClaimTypes.NameIdentifier, memberId.ToString(CultureInfo.InvariantCulture)));
    }

    public string Address => Services.GetRequiredService<NavigationManager>().Uri;

    /// <summary>The page, once it has loaded.</summary>
    public IRenderedComponent<T> Open<T>(Action<ComponentParameterCollectionBuilder<T>>? given = null) where T : IComponent
    {
        var page = given is null ? Render<T>() : Render(given);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".skeleton")));
        return page;
    }
}

/// <summary>Looking about on a page as a person does: by the words on it.</summary>
internal static class OnPage
{
    public static IElement Button<T>(this IRenderedComponent<T> page, string name) where T : IComponent =>
        page.FindAll("button").First(b => (b.GetAttribute("aria-label") ?? b.TextContent).Trim() == name);

    /// <summary>The field that a label names, around it or by its id.</summary>
    public static IElement Field<T>(this IRenderedComponent<T> page, string label) where T : IComponent
    {
        var named = page.FindAll("label").First(l => (l.ChildNodes.OfType<IText>().FirstOrDefault(t => t.Text.Trim().Length > 0)?.Text ?? "").Trim() == label);
        return named.GetAttribute("for") is { } id ? page.Find($"#{id}") : named.QuerySelector("input, select, textarea")!;
    }
}
