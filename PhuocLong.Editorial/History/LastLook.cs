namespace PhuocLong.Editorial.History;

/// <summary>What a member last had on the screen of an article: from here "what changed since I last looked" is told.</summary>
public sealed class LastLook
{
    public int ArticleId { get; set; }

    public int MemberId { get; set; }

    /// <summary>UTC: when they closed it.</summary>
    public DateTime At { get; set; }

    public long KeptTextId { get; set; }
}
