using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Notifications;

namespace PhuocLong.Editorial.Tests.Prove;

public sealed class MailsThroughAKilledServerTests
{
    // The short form goes with every test; scripts/prove asks for the long one.
    private static readonly int count = Length.Of(inShort: 120, atLength: 1000);

    [Fact]
    public async Task Every_notice_arrives_and_none_under_two_message_ids_however_the_server_fails()
    {
        await using var room = await MailRoom.OpenAsync();
        var (newsroom, server) = (room.Newsroom, room.Server);
        await room.ChooseAsync(newsroom.Author, MailWay.AtOnce);
        // The clock runs on for days; nobody else is to be written to meanwhile.
        foreach (var other in (int[])[newsroom.Assistant, newsroom.BoardMember])
            await room.ChooseAsync(other, MailWay.Never);
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        var failing = new FailingMailServer(server, new(20261123));

        // Each is known by the thread its link leads to; half are written while mails are already on their way.
        var told = new List<string>();
        while (told.Count < count / 2)
            told.Add(await CommentTests.SayAsync(newsroom, id, newsroom.BoardMember, "Xin xem lại."));
        for (var round = 0; round < 100 * count; round++)
        {
            if (told.Count < count)
                told.Add(await CommentTests.SayAsync(newsroom, id, newsroom.BoardMember, "Xin xem lại."));
            var reached = await room.DeliverAfterAsync(TimeSpan.FromMinutes(7));
            failing.MayComeBack();
            if (reached && told.Count == count && !(await room.StatesAsync(newsroom.Author)).Contains(MailState.Waiting))
                break;
        }
        server.Kill();

        var ids = server.Taken.Select(m => (m.MessageId, Thread: told.Single(t => m.TextBody!.Contains(t, StringComparison.Ordinal)))).ToList();
        Assert.Equal(count, ids.Select(i => i.Thread).Distinct().Count());
        Assert.Equal(count, ids.Distinct().Count());
        Assert.Equal(count, ids.Select(i => i.MessageId).Distinct().Count());
        Length.Note($"mail: {count} notices at once, {failing.Sum(count)}");
    }
}
