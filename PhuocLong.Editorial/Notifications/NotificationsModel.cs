using Microsoft.EntityFrameworkCore;

namespace PhuocLong.Editorial.Notifications;

/// <summary>How this room's records lie in the database.</summary>
internal static class NotificationsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Notice>(n =>
        {
            n.HasIndex(x => new { x.MemberId, x.ReadAt, x.NotBefore });
            n.HasIndex(x => new { x.MemberId, x.ArticleId, x.Id });
            n.HasIndex(x => new { x.ArticleId, x.Kind, x.ReadAt });
            n.HasIndex(x => x.EventSeq);
            n.HasIndex(x => x.OnceKey).IsUnique();
            n.Property(x => x.OnceKey).HasMaxLength(120);
            n.HasOne(x => x.Mail).WithMany(m => m.Notices).HasForeignKey(x => x.MailId).OnDelete(DeleteBehavior.SetNull);
        });
        builder.Entity<NoticeMute>().HasKey(m => new { m.MemberId, m.ArticleId });
        builder.Entity<MailChoice>().HasKey(c => c.MemberId);
        builder.Entity<MailChoice>().Property(c => c.MemberId).ValueGeneratedNever();
        builder.Entity<OutgoingMail>(m =>
        {
            m.HasIndex(x => new { x.State, x.NotBefore });
            m.HasIndex(x => new { x.MemberId, x.State });
            m.HasIndex(x => x.MessageId).IsUnique();
            m.Property(x => x.MessageId).HasMaxLength(320);
        });
    }
}
