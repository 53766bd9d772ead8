namespace PhuocLong.Editorial.Checks;

/// <summary>Bỏ qua lần này: an advice that is not to be given again in this article, and who decided so.</summary>
public sealed class FindingDismissal
{
    public int ArticleId { get; set; }

    /// <summary>See <see cref="Finding.Key"/>.</summary>
    public required string Key { get; set; }

    public int MemberId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}
