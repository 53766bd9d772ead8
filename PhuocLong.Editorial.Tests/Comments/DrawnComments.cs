using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Comments;

/// <summary>Comments on an article that waits for the support team, drawn over the real doors.</summary>
public abstract class DrawnComments : IAsyncLifetime
{
    protected BunitContext Page { get; } = new();

    protected TestNewsroom Room { get; private set; } = null!;

    protected int Article { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Room = await OpenAsync();
        Article = await Room.ArticleAtAsync("Waiting:assistants");
        Page.JSInterop.Mode = JSRuntimeMode.Loose;
        Page.Services.AddMudServices();
        Page.Services.AddSingleton<TimeProvider>(Room.Clock);
        Page.Services.AddSingleton(Room.Get<CommentDesk>()).AddSingleton(Room.Get<CommentTalk>());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Page.DisposeAsync();
        await Room.DisposeAsync();
    }

    protected async Task<CommentBoard> BoardAsync(int viewer)
    {
        var board = new CommentBoard(Room.Get<CommentTalk>());
        await board.LoadAsync(Article, viewer);
        return board;
    }
}
