using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Media;

/// <summary>An image an article holds: what a <c>figure</c> in its text needs to know.</summary>
public sealed record StoredImage(string Sha256, int Width, int Height);

/// <summary>
/// The door by which images and attachments come to an article: whoever may write its text may add them. The right is
/// asked before anything is received and again when it is recorded, because a slow upload can outlive it.
/// </summary>
public sealed class MediaDesk(
    MediaStore store, Darkroom darkroom, WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock, ILogger<MediaDesk> log)
{
    public const long MostImageBytes = 20 * 1024 * 1024, MostAttachmentBytes = 50 * 1024 * 1024;

    public const int MostAttachments = 50;

    /// <summary>Develops and stores an image and lets the article hold it. The same picture twice is one file and one image.</summary>
    public async Task<Outcome<StoredImage>> StoreImageAsync(int articleId, int memberId, Stream content, string fileName, CancellationToken stop = default)
    {
        if (await WhyNotAsync(articleId, memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        try
        {
            using var incoming = await store.ReceiveAsync(content, MostImageBytes, stop);
            if (WhyNot(incoming, Words.ImageTooLarge) is { } bad)
                return Outcome.Refused(bad);
            var developed = await darkroom.DevelopAsync(incoming!.Path, stop);
            if (developed.Value is not { } prints)
                return Outcome.Refused(developed.Refusal!);
            var full = store.Keep(prints.Full.Bytes);
            var image = new MediaFile
            {
                Sha256 = full,
                ContentType = prints.ContentType,
                Width = prints.Full.Width,
                Height = prints.Full.Height,
                ByteSize = prints.Full.Bytes.Length,
                SmallSha256 = prints.Small == prints.Full ? full : store.Keep(prints.Small.Bytes),
            };
            return await HoldAsync(articleId, memberId, image, FileNames.Tidy(fileName, Words.UnnamedImage), stop);
        }
        catch (StorageException e)
        {
            return Unwritten(e, articleId);
        }
    }

    /// <summary>
    /// Lets the article hold an image that is stored already, as when a figure is carried over from another article:
    /// for members who see it there and write here.
    /// </summary>
    public async Task<Outcome<StoredImage>> HoldImageAsync(int articleId, int memberId, string sha256, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var seen = await db.ImagesSeenBy(member).AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256, stop);
        return seen is null ? Outcome.Refused(Words.NotFound) : await HoldAsync(articleId, memberId, seen, Words.UnnamedImage, stop);
    }

    /// <summary>Keeps a working paper beside the article, byte for byte; answers its id. The same file sent twice is one attachment.</summary>
    public async Task<Outcome<int>> AttachAsync(int articleId, int memberId, Stream content, string fileName, CancellationToken stop = default)
    {
        if (await WhyNotAsync(articleId, memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        try
        {
            using var incoming = await store.ReceiveAsync(content, MostAttachmentBytes, stop);
            if (WhyNot(incoming, Words.FileTooLarge) is { } bad)
                return Outcome.Refused(bad);
            store.Keep(incoming!);
            return await RecordAsync(articleId, memberId, incoming!, FileNames.Tidy(fileName, Words.UnnamedFile), stop);
        }
        catch (StorageException e)
        {
            return Unwritten(e, articleId);
        }
    }

    /// <summary>Takes an attachment out of sight, or brings it back.</summary>
    public async Task<Outcome> ChangeAttachmentAsync(int id, int memberId, bool removed, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var attachment = await write.Db.Attachments.SingleOrDefaultAsync(a => a.Id == id, stop);
        if (attachment is null || !(await write.Db.RightAsync(memberId, attachment.ArticleId, stop)).Write)
            return Outcome.Refused(Words.NotWritable);
        if (removed == attachment.RemovedAt is not null)
            return Outcome.Done;
        attachment.RemovedAt = removed ? clock.UtcNow() : null;
        await RecordAsync(write, attachment, removed ? ActKind.FileRemoved : ActKind.FileRestored, memberId, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private async Task<Outcome<StoredImage>> HoldAsync(int articleId, int memberId, MediaFile image, string fileName, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await write.Db.RightAsync(memberId, articleId, stop)).Write)
            return Outcome.Refused(Words.NotWritable);
        if (!await write.Db.MediaFiles.AnyAsync(f => f.Sha256 == image.Sha256, stop))
            write.Db.MediaFiles.Add(image);
        if (!await write.Db.ArticleImages.AnyAsync(i => i.ArticleId == articleId && i.Sha256 == image.Sha256, stop))
            write.Db.ArticleImages.Add(new()
            {
                ArticleId = articleId,
                Sha256 = image.Sha256,
                FileName = fileName,
                AddedById = memberId,
                AddedAt = clock.UtcNow(),
            });
        await write.CommitAsync(stop);
        return new StoredImage(image.Sha256, image.Width, image.Height);
    }

    private async Task<Outcome<int>> RecordAsync(int articleId, int memberId, IncomingFile incoming, string fileName, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await write.Db.RightAsync(memberId, articleId, stop)).Write)
            return Outcome.Refused(Words.NotWritable);
        var kept = await write.Db.Attachments.Where(a => a.ArticleId == articleId && a.RemovedAt == null).ToListAsync(stop);
        if (kept.Find(a => a.Sha256 == incoming.Sha256 && a.FileName == fileName) is { } same)
            return same.Id;
        if (kept.Count >= MostAttachments)
            return Outcome.Refused(Words.FilesTooMany);
        var attachment = new Attachment
        {
            ArticleId = articleId,
            Sha256 = incoming.Sha256,
            FileName = fileName,
            ByteSize = incoming.ByteSize,
            AddedById = memberId,
            AddedAt = clock.UtcNow(),
        };
        write.Db.Attachments.Add(attachment);
        await RecordAsync(write, attachment, ActKind.FileAttached, memberId, stop);
        await write.CommitAsync(stop);
        return attachment.Id;
    }

    // A file's name is a person's words: it stands beside the chain, where it can be erased.
    private async Task RecordAsync(Write write, Attachment attachment, ActKind kind, int memberId, CancellationToken stop)
    {
        var article = await write.Db.Articles.SingleAsync(a => a.Id == attachment.ArticleId, stop);
        await write.RecordAsync(
            new Act(kind, memberId)
            {
                ArticleId = article.Id,
                UnitId = article.UnitId,
                Standing = article.Standing,
                Detail = new Dictionary<string, string?> { ["sha256"] = attachment.Sha256 },
                Text = attachment.FileName,
            }, clock, stop);
    }

    private async Task<string?> WhyNotAsync(int articleId, int memberId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return (await db.RightAsync(memberId, articleId, stop)) switch
        {
            { Write: true } => null,
            { Read: true } => Words.NotWritable,
            _ => Words.NotFound,
        };
    }

    private static string? WhyNot(IncomingFile? incoming, string tooLarge) => incoming switch
    {
        null => tooLarge,
        { ByteSize: 0 } => Words.FileEmpty,
        _ => null,
    };

    private Outcome Unwritten(StorageException e, int articleId)
    {
        log.LogError(e, "A file for article {Article} could not be stored.", articleId);
        return Outcome.Refused(Words.Unwritten);
    }
}
