namespace PhuocLong.Editorial.Reports;

/// <summary>What people write around the figures of one period's review. The figures themselves are nowhere stored.</summary>
public sealed class ReviewText
{
    public int Id { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary>The number the paper bears, as "12/BC-BBT".</summary>
    public string Number { get; set; } = "";

    /// <summary>Địa danh before its date.</summary>
    public string Locality { get; set; } = "";

    /// <summary>Before the figures.</summary>
    public string Opening { get; set; } = "";

    /// <summary>Nhận xét, after them.</summary>
    public string Remarks { get; set; } = "";

    /// <summary>Phương hướng, nhiệm vụ: what is planned next.</summary>
    public string Plans { get; set; } = "";

    /// <summary>Bổ sung chuyên mục: proposals for new categories, one a line.</summary>
    public string Proposals { get; set; } = "";

    /// <summary>Who wrote last; they stand on the paper as who prepared it.</summary>
    public int WrittenById { get; set; }

    public string Of(ReviewPart part) => part switch
    {
        ReviewPart.Number => Number,
        ReviewPart.Locality => Locality,
        ReviewPart.Opening => Opening,
        ReviewPart.Remarks => Remarks,
        ReviewPart.Plans => Plans,
        _ => Proposals,
    };

    internal void Put(ReviewPart part, string text)
    {
        switch (part)
        {
            case ReviewPart.Number: Number = text; break;
            case ReviewPart.Locality: Locality = text; break;
            case ReviewPart.Opening: Opening = text; break;
            case ReviewPart.Remarks: Remarks = text; break;
            case ReviewPart.Plans: Plans = text; break;
            default: Proposals = text; break;
        }
    }
}

/// <summary>The places of a review that people write in.</summary>
public enum ReviewPart
{
    Number,
    Locality,
    Opening,
    Remarks,
    Plans,
    Proposals,
}
