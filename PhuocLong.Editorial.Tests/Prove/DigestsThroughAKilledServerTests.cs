using System.Globalization;
using System.Text.RegularExpressions;
using MimeKit;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Notifications;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>The mails of the day, through a mail server that fails at random.</summary>
public sealed partial class DigestsThroughAKilledServerTests : IAsyncLifetime
{
    private const int Speakers = 30;

    // The short form goes with every test; scripts/prove asks for the long one.
    private static readonly int count = Length.Of(inShort: 120, atLength: 1000);

    private readonly Random random = new(20261124);
    private readonly List<int> readers = [], speakers = [], articles = [];
    private MailRoom room = null!;

    public async ValueTask InitializeAsync() => room = await MailRoom.OpenAsync();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task Every_notice_arrives_in_one_digest_and_no_digest_under_two_message_ids_however_the_server_fails()
    {
        await SettleAsync();
        var server = room.Server;
        var failing = new FailingMailServer(server, new(20261123));
        // No two are alike, so each is known in a mail by who spoke and of which article.
        var told = Enumerable.Range(0, articles.Count * Speakers).OrderBy(_ => random.Next()).Take(count).ToList();
        for (var (said, round) = (0, 0); round < 100 * count; round++)
        {
            if (said < count)
            {
                await CommentTests.SayAsync(room.Newsroom, articles[told[said] / Speakers], speakers[told[said] % Speakers], "Xin xem lại.");
                said++;
            }
            if (random.Next(10) == 0)
                await room.ChooseAsync(readers[random.Next(readers.Count)], MailWay.Daily, AnyHour());
            var reached = await room.DeliverAfterAsync(TimeSpan.FromMinutes(random.Next(1, 240)));
            failing.MayComeBack();
            if (reached && said == count && !await AnyWaitsAsync())
                break;
        }
        server.Kill();

        var digests = server.Taken.GroupBy(m => m.MessageId).ToList();
        // A mailbox keeps one of those with the same id: it must not matter which.
        Assert.All(digests, d => Assert.Single(d.Select(m => (m.To.ToString(), string.Join(' ', ToldIn(m)))).Distinct()));
        Assert.Equal(told.Order(), digests.SelectMany(d => ToldIn(d.First())).Order());
        foreach (var reader in Enumerable.Range(0, readers.Count))
        {
            var address = await room.AddressOfAsync(readers[reader]);
            Assert.Equal(
                told.Where(t => t / Speakers % readers.Count == reader).Order(),
                digests.Select(d => d.First()).Where(m => m.To.Mailboxes.Single().Address == address).SelectMany(ToldIn).Order());
        }
        Assert.True(digests.Count < count / 2, "A digest must gather what was told.");
        Length.Note($"mail: {count} notices to {readers.Count} readers in {digests.Count} digests, {failing.Sum(digests.Count)}");
    }

    /// <summary>Four who write, each with a mail a day at an hour of their own, and many who will speak about their articles.</summary>
    private async Task SettleAsync()
    {
        var newsroom = room.Newsroom;
        foreach (var other in (int[])[newsroom.Author, newsroom.Assistant, newsroom.BoardMember])
            await room.ChooseAsync(other, MailWay.Never);
        for (var i = 0; i < 4; i++)
        {
            readers.Add(await newsroom.MemberAsync($"Người đọc {i}", (Role.Contributor, newsroom.Culture, null)));
            await room.ChooseAsync(readers[i], MailWay.Daily, AnyHour());
        }
        while (articles.Count * Speakers < count)
        {
            var author = readers[articles.Count % readers.Count];
            var id = await newsroom.DraftAsync(author, $"Bài thứ {articles.Count}");
            await Done(newsroom.SubmitAsync(id, author));
            await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
            articles.Add(id);
        }
        while (speakers.Count < Speakers)
            speakers.Add(await newsroom.MemberAsync($"Người nói {speakers.Count}", (Role.Assistant, null, null)));
    }

    private int AnyHour() => random.Next(MailChoice.FirstHour, MailChoice.LastHour + 1);

    private async Task<bool> AnyWaitsAsync()
    {
        foreach (var reader in readers)
            if ((await room.StatesAsync(reader)).Contains(MailState.Waiting))
                return true;
        return false;
    }

    /// <summary>What a mail tells, as the numbers under which it was said.</summary>
    private static IEnumerable<int> ToldIn(MimeMessage mail)
    {
        var article = -1;
        foreach (var line in mail.TextBody!.Split('\n'))
        {
            if (TitleLine().Match(line) is { Success: true } title)
                article = Number(title);
            else if (SpokenLine().Match(line) is { Success: true } spoken)
                yield return (article * Speakers) + Number(spoken);
        }
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Bài thứ (\d+)\s*$")]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^- .*Người nói (\d+) bình luận bài của anh/chị")]
    private static partial Regex SpokenLine();
}
