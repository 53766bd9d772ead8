namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>What the axes are called.</summary>
internal static class AxisWords
{
    public static string Of(PublishedAxis axis) => axis switch
    {
        PublishedAxis.Heading => Words.AxisHeading,
        PublishedAxis.Unit => Words.AxisUnit,
        PublishedAxis.Genre => Words.AxisGenre,
        PublishedAxis.Category => Words.AxisCategory,
        PublishedAxis.Withdrawn => Words.AxisWithdrawn,
        PublishedAxis.Topic => Words.AxisTopic,
        PublishedAxis.Author => Words.AxisAuthor,
        PublishedAxis.LeadTime => Words.AxisLeadTime,
        _ => Words.AxisTotal,
    };
}
