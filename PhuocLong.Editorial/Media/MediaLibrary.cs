using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Media;

/// <summary>One line of an article's attachments.</summary>
public sealed record AttachmentLine(int Id, string FileName, long ByteSize, string AddedBy, DateTime AddedAt);

/// <summary>A stored file on its way to a reader who may have it.</summary>
public sealed record StoredFile(string Path, string Sha256, string ContentType, string FileName);

/// <summary>Finds images and attachments for a member, with the rights of this moment; what may not be seen is not found.</summary>
public sealed class MediaLibrary(IDbContextFactory<EditorialDb> contexts, MediaStore store, ILogger<MediaLibrary> log)
{
    /// <summary>The image, or its small rendition.</summary>
    public async Task<StoredFile?> ImageAsync(string sha256, int memberId, bool small, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = await db.ImagesSeenBy(await MemberRoles.LoadAsync(db, memberId, stop)).AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256, stop);
        if (found is null)
            return null;
        return Stored(small ? found.SmallSha256 : found.Sha256, found.ContentType, "");
    }

    public async Task<StoredFile?> AttachmentAsync(int id, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = await db.AttachmentsSeenBy(await MemberRoles.LoadAsync(db, memberId, stop)).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, stop);
        return found is null ? null : Stored(found.Sha256, FileNames.ContentTypeOf(found.FileName), found.FileName);
    }

    /// <summary>The article's attachments in the order they came; none for a member who does not work on it.</summary>
    public async Task<IReadOnlyList<AttachmentLine>> AttachmentsOfAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        return await (
            from a in db.AttachmentsSeenBy(member)
            where a.ArticleId == articleId
            join m in db.Users on a.AddedById equals m.Id
            orderby a.Id
            select new AttachmentLine(a.Id, a.FileName, a.ByteSize, m.DisplayName, a.AddedAt)).ToListAsync(stop);
    }

    // Recorded but not there happens when a database was restored without its files: the rest of the page goes on.
    private StoredFile? Stored(string sha256, string contentType, string fileName)
    {
        var path = store.PathOf(sha256);
        if (File.Exists(path))
            return new(path, sha256, contentType, fileName);
        log.LogError("The stored file {Path} is missing.", path);
        return null;
    }
}
