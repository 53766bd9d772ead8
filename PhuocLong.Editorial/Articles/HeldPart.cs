namespace PhuocLong.Editorial.Articles;

/// <summary>
/// A part that is typed, on one screen: while somebody has it in hand, or has typed what could not be saved, a
/// colleague's change does not take their words away.
/// </summary>
public sealed class HeldPart(DetailPart part)
{
    private bool inHand;
    private string? takenUp;
    private string? typed;

    public DetailPart Part => part;

    /// <summary>What was typed and is not saved.</summary>
    public bool HasTyped => typed is not null;

    /// <summary>What the field shows.</summary>
    public ArticleDetails Shown(ArticleDetails standing) => part.Put(standing, typed ?? takenUp ?? part.Of(standing));

    /// <summary>Somebody changed it while it was in hand here.</summary>
    public bool IsOvertaken(ArticleDetails standing) => takenUp is not null && takenUp != part.Of(standing) && typed != part.Of(standing);

    /// <summary>The hand is on the field: what it shows now is what is being changed.</summary>
    public void TakeUp(ArticleDetails standing)
    {
        inHand = true;
        takenUp ??= part.Of(standing);
    }

    /// <summary>The article was looked at again; a hand still on the field goes on from what stands, once its words are saved.</summary>
    public void GoOn(ArticleDetails standing)
    {
        if (inHand)
            takenUp ??= part.Of(standing);
    }

    /// <summary>The hand has left it; whatever is typed and not saved stays in the field.</summary>
    public void PutDown()
    {
        inHand = false;
        if (typed is null)
            takenUp = null;
    }

    /// <summary>Takes what was typed; answers the details as they were on the screen it was typed on, and as they are wanted.</summary>
    public (ArticleDetails Seen, ArticleDetails Wanted) Type(ArticleDetails standing, ArticleDetails wanted)
    {
        takenUp ??= part.Of(standing);
        typed = part.Of(wanted);
        return (part.Put(standing, takenUp), part.Put(standing, typed));
    }

    /// <summary>The person has been told what stands, and wants their own words nevertheless.</summary>
    public (ArticleDetails Seen, ArticleDetails Wanted) Insist(ArticleDetails standing) => (standing, Shown(standing));

    /// <summary>Nothing is held any more: saved, or given up for what stands.</summary>
    public void LetGo() => (takenUp, typed) = (null, null);
}

/// <summary>The typed parts of one article's details on one screen.</summary>
public sealed class HeldDetails
{
    public HeldPart Bylines { get; } = new(DetailPart.Bylines);

    public HeldPart Source { get; } = new(DetailPart.Source);
}
