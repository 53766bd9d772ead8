using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>
/// The half-year review of the town's site as people paste such things: doubled spaces, a sentence broken by a full
/// stop, the title once more on top, capitals and dashes at will. Its figures are facts, its words are ours.
/// </summary>
internal static class SampleArchive
{
    /// <summary>Which submission it is; an early one, so that it has long been published.</summary>
    public const int Place = 3;

    public static PlannedArticle Article
    {
        get
        {
            var lines = Stock.Archive;
            var unit = SampleUnits.All[0];
            return new(unit, SamplePeople.WritersOf(unit.Key)[0], new(lines[0], lines[1], lines[2..]))
            {
                Genre = Genre.Feature,
                Category = SampleLists.Administration,
                Heading = SampleLists.News,
                Topic = "Chuyển đổi số",
                Source = "Văn phòng",
                Bylines = [new(BylineKind.TextAndPhoto, "Suối Mơ")],
            };
        }
    }
}
