using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Batches;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Undoing;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>Draws components over a newsroom's real doors, for one member at a time.</summary>
public sealed class DeskPage : BunitContext
{
    private readonly BunitAuthorizationContext session;

    public DeskPage(TestNewsroom newsroom)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(newsroom.Clock);
        Services.AddSingleton(newsroom.Get<IDbContextFactory<EditorialDb>>());
        Services.AddSingleton(newsroom.Get<MoveDoors>());
        Services.AddSingleton(newsroom.Get<HandlingDesk>());
        Services.AddSingleton(newsroom.Get<BatchDesk>());
        Services.AddSingleton(newsroom.Get<UndoDesk>());
        Services.AddSingleton(newsroom.Get<Inbox>());
        Services.AddSingleton(newsroom.Get<Reading>());
        Services.AddSingleton(newsroom.Get<Timelines>());
        Services.AddSingleton(newsroom.Get<Comparisons>());
        Services.AddSingleton(newsroom.Get<CommentTalk>());
        Services.AddSingleton(newsroom.Get<NoticeDesk>());
        Services.AddSingleton(newsroom.Get<QuotaBoard>());
        Services.AddSingleton(newsroom.Get<LiveFeed>());
        Services.AddScoped<WorkingDayClock>();
        Services.AddScoped<CurrentMember>();
        Services.AddScoped<UndoTray>();
        session = this.AddAuthorization();
    }

    public void SignIn(int memberId)
    {
        session.SetAuthorized("member");
        session.SetClaims(new Claim(ClaimTypes.NameIdentifier, memberId.ToString(CultureInfo.InvariantCulture)));
    }
}
