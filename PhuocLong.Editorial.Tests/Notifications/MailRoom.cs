using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Notifications;

/// <summary>A newsroom with a mail server beside it.</summary>
internal sealed class MailRoom(TestNewsroom newsroom, SmallMailServer server) : IAsyncDisposable
{
    public TestNewsroom Newsroom => newsroom;

    public SmallMailServer Server => server;

    public static async Task<MailRoom> OpenAsync(DateTimeOffset? now = null)
    {
        var server = new SmallMailServer();
        return new(await TestNewsroom.OpenAsync(now, new MailSettings
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = SecureSocketOptions.None,
            Sender = "toasoan@phuoclong.example",
            Site = new Uri("https://toasoan.example.vn"),
        }), server);
    }

    public Task<bool> DeliverAsync() => newsroom.Get<Postman>().DeliverAsync(Stop);

    /// <summary>Lets the clock run and the postman go once.</summary>
    public Task<bool> DeliverAfterAsync(TimeSpan time)
    {
        newsroom.Clock.Advance(time);
        return DeliverAsync();
    }

    public Task ChooseAsync(int member, MailWay way, int hour = MailChoice.UsualHour) =>
        Done(newsroom.Get<MailChoiceDesk>().ChooseAsync(member, way, hour, Stop));

    public async Task<string> AddressOfAsync(int member)
    {
        await using var db = await newsroom.DbAsync();
        return (await db.Users.Where(m => m.Id == member).Select(m => m.Email).SingleAsync(Stop))!;
    }

    public async Task<List<MailState>> StatesAsync(int member)
    {
        await using var db = await newsroom.DbAsync();
        return await db.OutgoingMails.Where(m => m.MemberId == member).OrderBy(m => m.Id).Select(m => m.State).ToListAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await newsroom.DisposeAsync();
    }
}
