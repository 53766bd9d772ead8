using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Data;

/// <summary>The newsroom's whole record. Reads use short contexts of their own; every write goes through <see cref="WriteGate"/>.</summary>
public sealed class EditorialDb(DbContextOptions<EditorialDb> options)
    : IdentityUserContext<Member, int>(options), IDataProtectionKeyContext
{
    public DbSet<Newsroom> Newsrooms => Set<Newsroom>();
    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<UnitKind> UnitKinds => Set<UnitKind>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleVersion> ArticleVersions => Set<ArticleVersion>();
    public DbSet<Byline> Bylines => Set<Byline>();
    public DbSet<CoWriter> CoWriters => Set<CoWriter>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<ReportHeading> ReportHeadings => Set<ReportHeading>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<TextUpdate> TextUpdates => Set<TextUpdate>();
    public DbSet<TextSnapshot> TextSnapshots => Set<TextSnapshot>();
    public DbSet<ArticleText> ArticleTexts => Set<ArticleText>();
    public DbSet<MediaFile> MediaFiles => Set<MediaFile>();
    public DbSet<ArticleImage> ArticleImages => Set<ArticleImage>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Workflow> Workflows => Set<Workflow>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<ArticleEvent> ArticleEvents => Set<ArticleEvent>();
    public DbSet<EventText> EventTexts => Set<EventText>();
    public DbSet<QuotaPolicy> QuotaPolicies => Set<QuotaPolicy>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        builder.Entity<Newsroom>().Property(n => n.Id).ValueGeneratedNever();

        builder.Entity<Member>().Property(m => m.DisplayName).HasMaxLength(120);
        builder.Entity<RoleAssignment>(a =>
        {
            a.HasIndex(x => new { x.MemberId, x.Role, x.UnitId, x.CategoryId }).IsUnique();
            a.HasIndex(x => new { x.Role, x.CategoryId });
            a.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
            a.HasOne<Category>().WithMany().HasForeignKey(x => x.CategoryId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Unit>().HasMany(u => u.Categories).WithMany().UsingEntity("UnitCategory");
        builder.Entity<UnitName>().HasIndex(n => n.FoldedName);
        builder.Entity<UnitKind>().HasIndex(k => k.Code).IsUnique();
        builder.Entity<Invitation>().HasIndex(i => i.TokenHash).IsUnique();
        builder.Entity<Invitation>().HasOne<Member>().WithMany().HasForeignKey(i => i.MemberId);

        builder.Entity<Category>().HasIndex(c => c.FoldedName).IsUnique();
        builder.Entity<ReportHeading>().HasIndex(h => h.FoldedName).IsUnique();
        builder.Entity<Topic>().HasIndex(t => t.FoldedName).IsUnique();

        builder.Entity<Article>(a =>
        {
            a.Property(x => x.Revision).IsConcurrencyToken();
            a.HasIndex(x => new { x.State, x.StepKey, x.StateSince });
            a.HasIndex(x => new { x.UnitId, x.State });
            a.HasIndex(x => new { x.SubmittedAt, x.CreditedUnitId, x.CreditCancelledAt });
            a.HasIndex(x => x.PublishedAt);
            a.HasIndex(x => x.CreatedById);
            a.HasOne<Member>().WithMany().HasForeignKey(x => x.CreatedById).OnDelete(DeleteBehavior.Restrict);
            a.HasOne(x => x.Unit).WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
            a.HasOne(x => x.Category).WithMany().HasForeignKey(x => x.CategoryId).OnDelete(DeleteBehavior.Restrict);
            a.HasOne(x => x.ReportHeading).WithMany().HasForeignKey(x => x.ReportHeadingId).OnDelete(DeleteBehavior.Restrict);
            a.HasMany(x => x.Topics).WithMany().UsingEntity("ArticleTopic");
        });
        builder.Entity<Byline>().HasIndex(b => b.MemberId);
        builder.Entity<ArticleDecider>().HasKey(d => new { d.ArticleId, d.MemberId });
        builder.Entity<CoWriter>().HasKey(c => new { c.ArticleId, c.MemberId });
        builder.Entity<ArticleVersion>(v =>
        {
            v.HasIndex(x => new { x.ArticleId, x.Number }).IsUnique();
            v.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });

        builder.Entity<TextUpdate>(u =>
        {
            u.HasKey(x => x.Seq);
            u.HasIndex(x => new { x.ArticleId, x.Seq });
        });
        builder.Entity<TextSnapshot>().HasKey(s => s.ArticleId);
        builder.Entity<TextSnapshot>().Property(s => s.ArticleId).ValueGeneratedNever();
        builder.Entity<ArticleText>().HasKey(t => t.ArticleId);
        builder.Entity<ArticleText>().Property(t => t.ArticleId).ValueGeneratedNever();

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

        builder.Entity<Workflow>(w =>
        {
            w.HasIndex(x => x.Edition).IsUnique();
            w.Property(x => x.Steps).HasConversion(
                steps => JsonSerializer.Serialize(steps, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<List<WorkflowStep>>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<WorkflowStep>>(
                    (a, b) => a!.SequenceEqual(b!), steps => steps.Count, steps => steps));
        });
        builder.Entity<Review>(r =>
        {
            r.HasIndex(x => new { x.ArticleId, x.ClosedAt });
            r.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
        builder.Entity<Decision>().HasOne(d => d.Version).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.Entity<ArticleEvent>(e =>
        {
            e.HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedNever();
            e.HasIndex(x => new { x.ArticleId, x.Seq });
            e.HasIndex(x => x.Hash).IsUnique();
        });
        builder.Entity<EventText>().HasKey(t => t.Seq);
        builder.Entity<EventText>().Property(t => t.Seq).ValueGeneratedNever();

        builder.Entity<QuotaPolicy>().HasMany(p => p.Units).WithMany().UsingEntity("QuotaPolicyUnit");
        builder.Entity<Holiday>().HasKey(h => h.Day);
    }
}
