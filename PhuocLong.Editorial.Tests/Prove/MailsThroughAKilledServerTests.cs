using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Notifications;
using PhuocLong.Editorial.Tests.Support;

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
        var random = new Random(20261123);
        var lives = 1;
        var failed = new Dictionary<MailFault, int>();
        server.Fault = () =>
        {
            lock (random)
            {
                // Two mails in three pass; the others meet each of the faults alike.
                var fault = random.Next(3) > 0 ? MailFault.None : (MailFault)random.Next(1, 8);
                failed[fault] = failed.GetValueOrDefault(fault) + 1;
                return fault;
            }
        };

        // Each is known by the thread its link leads to; half are written while mails are already on their way.
        var told = new List<string>();
        while (told.Count < count / 2)
            told.Add(await CommentTests.SayAsync(newsroom, id, newsroom.BoardMember, "Xin xem lại."));
        for (var round = 0; round < 100 * count; round++)
        {
            if (told.Count < count)
                told.Add(await CommentTests.SayAsync(newsroom, id, newsroom.BoardMember, "Xin xem lại."));
            var reached = await room.DeliverAfterAsync(TimeSpan.FromMinutes(7));
            if (!server.IsUp && random.Next(3) == 0)
            {
                server.Start();
                lives++;
            }
            if (reached && told.Count == count && !(await room.StatesAsync(newsroom.Author)).Contains(MailState.Waiting))
                break;
        }
        server.Kill();

        var ids = server.Taken.Select(m => (m.MessageId, Thread: told.Single(t => m.TextBody!.Contains(t, StringComparison.Ordinal)))).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"mail: {count} notices, {server.Taken.Count} handed over, {lives} lives of the server; faults {string.Join(", ", failed.OrderBy(f => f.Key).Select(f => $"{f.Key} {f.Value}"))}");
        Assert.Equal(count, ids.Select(i => i.Thread).Distinct().Count());
        Assert.Equal(count, ids.Distinct().Count());
        Assert.Equal(count, ids.Select(i => i.MessageId).Distinct().Count());
        Assert.True(lives > 3 && server.Taken.Count > count, "The server must have failed often enough to prove anything.");
    }
}
