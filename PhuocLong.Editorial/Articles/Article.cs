namespace PhuocLong.Editorial.Articles;

/// <summary>
/// One item of the portal, from its first keystroke to publication: what it is and where it stands. The text itself
/// lives in Editing; how the article moves is Reviews' and Publishing's business.
/// </summary>
public sealed class Article
{
    public int Id { get; set; }

    /// <summary>The unit it is written for; fixed as the credited unit at submission.</summary>
    public int UnitId { get; set; }

    public Members.Unit Unit { get; set; } = null!;

    public int CreatedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    public Genre Genre { get; set; }

    public int? CategoryId { get; set; }

    public Category? Category { get; set; }

    /// <summary>Mục thống kê: every article is counted once, under this one.</summary>
    public int ReportHeadingId { get; set; }

    public ReportHeading ReportHeading { get; set; } = null!;

    /// <summary>Where the material came from (nguồn).</summary>
    public string Source { get; set; } = "";

    public List<Byline> Bylines { get; } = [];

    public List<CoWriter> CoWriters { get; } = [];

    /// <summary>Who has decided on it: they may read it again while it is back with its author.</summary>
    public List<ArticleDecider> Deciders { get; } = [];

    public List<Topic> Topics { get; } = [];

    public ArticleState State { get; set; } = ArticleState.Draft;

    /// <summary>The step that holds it while <see cref="ArticleState.Waiting"/>; the step that returned it while <see cref="ArticleState.Returned"/>.</summary>
    public string? StepKey { get; set; }

    /// <summary>What people call that step, as "Ban Biên tập"; kept here so that lists need not know the workflow.</summary>
    public string? StepName { get; set; }

    /// <summary>The role whose desk it lies on while <see cref="ArticleState.Waiting"/>.</summary>
    public Members.Role? StepRole { get; set; }

    /// <summary>Who may change the text while it lies there, kept here as the role is; null is as <see cref="Workflows.EditPolicy.Step"/>.</summary>
    public Workflows.EditPolicy? StepEditing { get; set; }

    /// <summary>UTC: since when it has stood in this state and step.</summary>
    public DateTime StateSince { get; set; }

    /// <summary>The live title as plain text, refreshed when the text settles; lists show it.</summary>
    public string Title { get; set; } = "";

    /// <summary>The title folded for search and sorting.</summary>
    public string FoldedTitle { get; set; } = "";

    /// <summary>UTC moment of the submission that counts; cleared by a recall, so the next one counts instead.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>The unit credited for that submission; renaming or moving the article later changes nothing here.</summary>
    public int? CreditedUnitId { get; set; }

    /// <summary>UTC. A rejection cancels the credit; reopening gives it back.</summary>
    public DateTime? CreditCancelledAt { get; set; }

    /// <summary>UTC: first time the review was cleared.</summary>
    public DateTime? AcceptedAt { get; set; }

    /// <summary>UTC: first publication.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>
    /// Đã đăng trước đây: brought in from a file of what was published before the newsroom wrote here. It has no text and no
    /// review, counts in reports and never in credits, and does not move.
    /// </summary>
    public bool IsPast { get; set; }

    public int? ApprovedVersionId { get; set; }

    public int? PublishedVersionId { get; set; }

    /// <summary>The address on the portal, recorded after publication.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>Rises by one with every move; two deciders who loaded the same number cannot both win.</summary>
    public int Revision { get; set; }

    /// <summary>State and step as the ledger writes them: "Draft", "Waiting:board".</summary>
    public string Standing => State == ArticleState.Waiting ? $"{State}:{StepKey}" : State.ToString();

    /// <summary>Whether this member created it or stands in its byline; nobody decides on their own article.</summary>
    public bool IsOwnOf(int memberId) => CreatedById == memberId || Bylines.Any(b => b.MemberId == memberId);

    /// <summary>Who has said for the chair that the support team may withdraw it; null while nobody has. The next move ends it.</summary>
    public int? WithdrawalAllowedById { get; set; }

    /// <summary>Stands anew from that moment on; every move passes here, so that no two can both win.</summary>
    public void MoveTo(
        ArticleState state, string? stepKey, string? stepName, Members.Role? stepRole, DateTime sinceUtc, Workflows.EditPolicy? stepEditing = null)
    {
        (State, StepKey, StepName, StepRole, StateSince, StepEditing) = (state, stepKey, stepName, stepRole, sinceUtc, stepEditing);
        WithdrawalAllowedById = null;
        Revision++;
    }
}

/// <summary>A member who has decided on the article at some step.</summary>
public sealed class ArticleDecider
{
    public int ArticleId { get; set; }

    public int MemberId { get; set; }
}
