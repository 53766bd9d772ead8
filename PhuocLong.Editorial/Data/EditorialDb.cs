using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.PastArticles;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.PublishedCounts;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Royalties;
using PhuocLong.Editorial.Undoing;
using PhuocLong.Editorial.UnitReminders;
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
    public DbSet<PassageAuthor> PassageAuthors => Set<PassageAuthor>();
    public DbSet<WritingSession> WritingSessions => Set<WritingSession>();
    public DbSet<KeptText> KeptTexts => Set<KeptText>();
    public DbSet<LastLook> LastLooks => Set<LastLook>();
    public DbSet<Workflow> Workflows => Set<Workflow>();
    public DbSet<WorkflowAssignment> WorkflowAssignments => Set<WorkflowAssignment>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<Stay> Stays => Set<Stay>();
    public DbSet<UndoableMove> UndoableMoves => Set<UndoableMove>();
    public DbSet<ArticleEvent> ArticleEvents => Set<ArticleEvent>();
    public DbSet<EventText> EventTexts => Set<EventText>();
    public DbSet<ExportedHead> ExportedHeads => Set<ExportedHead>();
    public DbSet<CommentThread> CommentThreads => Set<CommentThread>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<CommentNotice> CommentNotices => Set<CommentNotice>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeMute> NoticeMutes => Set<NoticeMute>();
    public DbSet<MailChoice> MailChoices => Set<MailChoice>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<QuotaPolicy> QuotaPolicies => Set<QuotaPolicy>();
    public DbSet<QuotaExemption> QuotaExemptions => Set<QuotaExemption>();
    public DbSet<CreditClaim> CreditClaims => Set<CreditClaim>();
    public DbSet<CreditEntry> CreditEntries => Set<CreditEntry>();
    public DbSet<MonthTally> MonthTallies => Set<MonthTally>();
    public DbSet<MonthClosing> MonthClosings => Set<MonthClosing>();
    public DbSet<PublishedItem> PublishedItems => Set<PublishedItem>();
    public DbSet<PublishedTally> PublishedTallies => Set<PublishedTally>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<HolidayYear> HolidayYears => Set<HolidayYear>();
    public DbSet<MonthStart> MonthStarts => Set<MonthStart>();
    public DbSet<CheckSetting> CheckSettings => Set<CheckSetting>();
    public DbSet<GlossaryEntry> GlossaryEntries => Set<GlossaryEntry>();
    public DbSet<FindingDismissal> FindingDismissals => Set<FindingDismissal>();
    public DbSet<SketchBand> SketchBands => Set<SketchBand>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<Attendee> Attendees => Set<Attendee>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<Conclusion> Conclusions => Set<Conclusion>();
    public DbSet<ReviewText> ReviewTexts => Set<ReviewText>();
    public DbSet<SignedReview> SignedReviews => Set<SignedReview>();
    public DbSet<Visits> Visits => Set<Visits>();
    public DbSet<PastCount> PastCounts => Set<PastCount>();
    public DbSet<UnitReminder> UnitReminders => Set<UnitReminder>();
    public DbSet<PastImport> PastImports => Set<PastImport>();
    public DbSet<PastArticle> PastArticles => Set<PastArticle>();
    public DbSet<PastSignature> PastSignatures => Set<PastSignature>();
    public DbSet<Ranking> Rankings => Set<Ranking>();
    public DbSet<CriteriaSheet> CriteriaSheets => Set<CriteriaSheet>();
    public DbSet<Criterion> Criteria => Set<Criterion>();
    public DbSet<WardCheck> WardChecks => Set<WardCheck>();
    public DbSet<PortalExport> PortalExports => Set<PortalExport>();
    public DbSet<ArticleFigures> ArticleFigures => Set<ArticleFigures>();
    public DbSet<RoyaltySetting> RoyaltySettings => Set<RoyaltySetting>();
    public DbSet<RoyaltyRates> RoyaltyRates => Set<RoyaltyRates>();
    public DbSet<RoyaltyAuthor> RoyaltyAuthors => Set<RoyaltyAuthor>();
    public DbSet<RoyaltyAdjustment> RoyaltyAdjustments => Set<RoyaltyAdjustment>();
    public DbSet<SignedRoyalties> SignedRoyalties => Set<SignedRoyalties>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Vietnam's day by the newsroom's clock: what begins and ends on a day is asked as of today.</summary>
    public DateOnly Today => this.GetService<TimeProvider>().Today();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        builder.Entity<Newsroom>().Property(n => n.Id).ValueGeneratedNever();
        builder.Entity<Newsroom>().Property(n => n.SilentAfterDays).HasDefaultValue(Newsroom.UsualSilence);

        MembersModel.Describe(builder);
        ArticlesModel.Describe(builder);
        EditingModel.Describe(builder);
        MediaModel.Describe(builder);
        HistoryModel.Describe(builder);
        WorkflowsModel.Describe(builder);
        ReviewsModel.Describe(builder);
        HandlingModel.Describe(builder);
        DelegationsModel.Describe(builder);
        UndoingModel.Describe(builder);
        ActivityModel.Describe(builder);
        CommentsModel.Describe(builder);
        NotificationsModel.Describe(builder);
        CreditsModel.Describe(builder);
        QuotasModel.Describe(builder);
        PublishedCountsModel.Describe(builder);
        CalendarModel.Describe(builder);
        ChecksModel.Describe(builder);
        MeetingsModel.Describe(builder);
        ReportsModel.Describe(builder);
        UnitRemindersModel.Describe(builder);
        PastArticlesModel.Describe(builder);
        PortalFiguresModel.Describe(builder);
        RoyaltiesModel.Describe(builder);
    }
}
