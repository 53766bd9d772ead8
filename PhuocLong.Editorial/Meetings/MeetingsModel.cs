using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Meetings;

/// <summary>How this room's records lie in the database.</summary>
internal static class MeetingsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Meeting>(m =>
        {
            m.HasIndex(x => x.HeldOn);
            m.HasOne<Member>().WithMany().HasForeignKey(x => x.CalledById).OnDelete(DeleteBehavior.Restrict);
            m.HasOne<Member>().WithMany().HasForeignKey(x => x.PresiderId).OnDelete(DeleteBehavior.Restrict);
            m.HasOne<Member>().WithMany().HasForeignKey(x => x.SecretaryId).OnDelete(DeleteBehavior.Restrict);
            m.HasMany(x => x.Items).WithOne(i => i.Meeting).HasForeignKey(i => i.MeetingId);
        });
        builder.Entity<Attendee>().HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<AgendaItem>(i =>
        {
            i.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId).OnDelete(DeleteBehavior.Restrict);
            i.HasMany(x => x.Conclusions).WithOne(c => c.Item).HasForeignKey(c => c.ItemId);
        });
        builder.Entity<Conclusion>(c =>
        {
            c.HasOne<Member>().WithMany().HasForeignKey(x => x.RecordedById).OnDelete(DeleteBehavior.Restrict);
            c.HasMany(x => x.Refusals).WithOne().HasForeignKey(r => r.ConclusionId);
        });
        builder.Entity<Refused>().HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
