using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Media.Words;

namespace PhuocLong.Editorial.Tests.Media;

/// <summary>Who adds and who sees, as one table in each standing of the article: a adds, i sees the image, f the attachment.</summary>
public sealed class MediaRightsTests
{
    private static readonly string[] people =
        ["Author", "Colleague", "Stranger", "Assistant", "BoardMember", "OtherBoardMember", "Chair", "Administrator", "Observer"];

    //                          author colleague stranger assistant board  other  chair  admin observer
    [Theory]
    [InlineData("Draft", "aif", "aif", "-", "-", "-", "-", "-", "-", "-")]
    [InlineData("Returned", "aif", "aif", "-", "if", "-", "-", "-", "-", "-")]
    [InlineData("Waiting:assistants", "if", "if", "-", "aif", "if", "if", "if", "-", "-")]
    [InlineData("Waiting:board", "if", "if", "-", "if", "aif", "aif", "if", "-", "-")]
    [InlineData("Waiting:chair", "if", "if", "-", "if", "if", "if", "aif", "-", "-")]
    [InlineData("Approved", "if", "if", "-", "aif", "if", "if", "aif", "-", "-")]
    [InlineData("Published", "if", "if", "i", "if", "if", "if", "if", "i", "i")]
    [InlineData("Withdrawn", "if", "if", "i", "if", "if", "if", "if", "i", "i")]
    [InlineData("Rejected", "if", "if", "-", "if", "if", "if", "if", "-", "-")]
    public async Task Everybody_has_exactly_their_rights_in_every_standing(string standing, params string[] rights)
    {
        await using var newsroom = await OpenAsync();
        var article = await newsroom.ArticleAtAsync(standing);
        var (sha256, attachment) = await PlacedAsync(newsroom, article);
        var library = newsroom.Get<MediaLibrary>();
        foreach (var (person, expected) in people.Zip(rights))
        {
            var member = (int)typeof(TestNewsroom).GetProperty(person)!.GetValue(newsroom)!;
            var image = await library.ImageAsync(sha256, member, small: false, Stop) is not null;
            Assert.Equal(image, await library.ImageAsync(sha256, member, small: true, Stop) is not null);
            var file = await library.AttachmentAsync(attachment, member, Stop) is not null;
            Assert.Equal(file ? 1 : 0, (await library.AttachmentsOfAsync(article, member, Stop)).Count);
            var adds = (await newsroom.Get<MediaDesk>().HoldImageAsync(article, member, sha256, Stop)).Succeeded;
            Assert.Equal(adds, (await newsroom.SendFileAsync(article, [1, 2, 3], "tep.zip", member)).Succeeded);
            await HideAsync(newsroom, article);
            var found = $"{(adds ? "a" : "")}{(image ? "i" : "")}{(file ? "f" : "")}";
            Assert.Equal($"{standing} {person} {expected}", $"{standing} {person} {(found.Length == 0 ? "-" : found)}");
        }
    }

    [Fact]
    public async Task What_was_allowed_when_the_upload_began_is_asked_again_when_it_ends()
    {
        await using var newsroom = await OpenAsync();
        var article = await newsroom.DraftAsync();
        using var slow = new MovesOnMeanwhile(Pictures.RedBlue(300, 200), () => newsroom.SubmitAsync(article));
        Assert.Equal(Words.NotWritable, (await newsroom.Get<MediaDesk>().StoreImageAsync(article, newsroom.Author, slow, "anh.jpg", Stop)).Refusal);
        await using var db = await newsroom.DbAsync();
        Assert.Empty(db.ArticleImages);
    }

    [Fact]
    public async Task An_image_is_carried_to_another_article_only_by_one_who_sees_it()
    {
        await using var newsroom = await OpenAsync();
        var (from, to) = (await newsroom.DraftAsync(), await newsroom.DraftAsync(newsroom.Stranger));
        var image = await newsroom.StoreAsync(from, Pictures.RedBlue(300, 200));
        var desk = newsroom.Get<MediaDesk>();
        Assert.Equal(Words.NotFound, (await desk.HoldImageAsync(to, newsroom.Stranger, image.Sha256, Stop)).Refusal);
        Assert.Equal(Words.NotWritable, (await desk.HoldImageAsync(to, newsroom.Author, image.Sha256, Stop)).Refusal);
        var own = await newsroom.DraftAsync();
        Assert.Equal(image, (await desk.HoldImageAsync(own, newsroom.Author, image.Sha256, Stop)).Value);
    }

    [Fact]
    public async Task An_attachment_is_taken_away_and_brought_back_and_the_ledger_tells()
    {
        await using var newsroom = await OpenAsync();
        var article = await newsroom.DraftAsync();
        var id = (await newsroom.SendFileAsync(article, [1, 2, 3], "kế hoạch.docx")).Value;
        Assert.Equal(id, (await newsroom.SendFileAsync(article, [1, 2, 3], "kế hoạch.docx")).Value);
        var (desk, library) = (newsroom.Get<MediaDesk>(), newsroom.Get<MediaLibrary>());
        Assert.False((await desk.ChangeAttachmentAsync(id, newsroom.Stranger, removed: true, Stop)).Succeeded);
        await Done(desk.ChangeAttachmentAsync(id, newsroom.Colleague, removed: true, Stop));
        await Done(desk.ChangeAttachmentAsync(id, newsroom.Colleague, removed: true, Stop));
        Assert.Empty(await library.AttachmentsOfAsync(article, newsroom.Author, Stop));
        Assert.Null(await library.AttachmentAsync(id, newsroom.Author, Stop));
        await Done(desk.ChangeAttachmentAsync(id, newsroom.Author, removed: false, Stop));
        Assert.Equal("kế hoạch.docx", Assert.Single(await library.AttachmentsOfAsync(article, newsroom.Author, Stop)).FileName);
        var told = (await newsroom.Get<Timelines>().OfAsync(article, withTexts: true, Stop)).Where(e => e.Text == "kế hoạch.docx").Select(e => e.Kind);
        Assert.Equal([ActKind.FileAttached, ActKind.FileRemoved, ActKind.FileRestored], told);
    }

    // Placed by hand: the table asks who sees what in every standing, not how it got there.
    private static async Task<(string Sha256, int Attachment)> PlacedAsync(TestNewsroom newsroom, int article)
    {
        var draft = await newsroom.DraftAsync();
        var image = await newsroom.StoreAsync(draft, Pictures.RedBlue(300, 200));
        await using var write = await newsroom.Get<PhuocLong.Editorial.Data.WriteGate>().BeginAsync(Stop);
        write.Db.ArticleImages.RemoveRange(write.Db.ArticleImages);
        write.Db.ArticleImages.Add(new() { ArticleId = article, Sha256 = image.Sha256, FileName = "anh.jpg", AddedById = newsroom.Author });
        var attachment = new Attachment { ArticleId = article, Sha256 = image.Sha256, FileName = "goc.docx", AddedById = newsroom.Author };
        write.Db.Attachments.Add(attachment);
        await write.CommitAsync(Stop);
        return (image.Sha256, attachment.Id);
    }

    private static async Task HideAsync(TestNewsroom newsroom, int article)
    {
        await using var write = await newsroom.Get<PhuocLong.Editorial.Data.WriteGate>().BeginAsync(Stop);
        write.Db.Attachments.RemoveRange(write.Db.Attachments.Where(a => a.ArticleId == article && a.FileName == "tep.zip"));
        await write.CommitAsync(Stop);
    }

    /// <summary>While its bytes are on their way, something happens to the article.</summary>
    private sealed class MovesOnMeanwhile(byte[] bytes, Func<Task<Outcome>> meanwhile) : MemoryStream(bytes)
    {
        private bool happened;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!happened)
                await Done(meanwhile());
            happened = true;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
