using PhuocLong.Editorial.Checks.Catalogue;

namespace PhuocLong.Editorial.Checks;

/// <summary>Every check there is, in the order in which the newsroom reads them.</summary>
public static class CheckCatalogue
{
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new TitleMissing(), new TitleLong(), new FeatureLeadMissing(), new NewsLeadMissing(), new LeadLong(), new BodyMissing(), new BodyShort(),
        new CategoryMissing(), new BylineMissing(), new SourceMissing(), new FigureWithoutDescription(), new FigureWithoutCredit(), new SuggestionsOpen(),
        new TitleRepeated(), new DoubledSpaces(), new HardSpaces(), new SpaceBeforeMark(), new SpaceAfterMark(), new DateForm(), new HouseTerms(),
        new LegacyFont(), new LooseTone(),
        new Misspelling(),
        new IdentityNumber(), new PhoneNumber(), new BankAccount(), new ChildAddress(),
        new UnsafeLink(), new WithdrawnLink(), new EmptyLink(),
        new NearDuplicate(),
    ];

    private static readonly Dictionary<string, ICheck> ByCode = All.ToDictionary(c => c.Code);

    public static ICheck? Find(string code) => ByCode.GetValueOrDefault(code);
}
