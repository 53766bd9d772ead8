namespace PhuocLong.Editorial.Articles;

/// <summary>Where an article stands. Which step it waits at is <see cref="Article.StepKey"/>.</summary>
public enum ArticleState
{
    /// <summary>Nháp.</summary>
    Draft,

    /// <summary>Trả lại tác giả, with a reason.</summary>
    Returned,

    /// <summary>Chờ: a step of its review holds it.</summary>
    Waiting,

    /// <summary>Đã duyệt.</summary>
    Approved,

    /// <summary>Đã xuất bản.</summary>
    Published,

    /// <summary>Đã gỡ.</summary>
    Withdrawn,

    /// <summary>Từ chối.</summary>
    Rejected,
}

/// <summary>Tin or bài: what kind of piece it is.</summary>
public enum Genre
{
    /// <summary>Tin.</summary>
    News,

    /// <summary>Bài ngắn.</summary>
    ShortFeature,

    /// <summary>Bài dài.</summary>
    Feature,

    /// <summary>Văn bản, thủ tục.</summary>
    Document,
}
