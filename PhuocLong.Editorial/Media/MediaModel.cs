using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Media;

/// <summary>How this room's records lie in the database.</summary>
internal static class MediaModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<MediaFile>().HasKey(f => f.Sha256);
        builder.Entity<ArticleImage>(i =>
        {
            i.HasKey(x => new { x.ArticleId, x.Sha256 });
            i.HasIndex(x => x.Sha256);
            i.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
            i.HasOne<MediaFile>().WithMany().HasForeignKey(x => x.Sha256).OnDelete(DeleteBehavior.Restrict);
            i.HasOne<Member>().WithMany().HasForeignKey(x => x.AddedById).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Attachment>(a =>
        {
            a.HasIndex(x => x.ArticleId);
            a.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
            a.HasOne<Member>().WithMany().HasForeignKey(x => x.AddedById).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
