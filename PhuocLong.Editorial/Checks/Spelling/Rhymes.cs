namespace PhuocLong.Editorial.Checks.Spelling;

/// <summary>
/// The rhymes (vần) of Vietnamese as they are spelt, without tone. A rhyme that begins with a rounded glide (oa, uy …)
/// follows few onsets; one that ends in p, t, c or ch carries only the acute or the dot below.
/// </summary>
internal static class Rhymes
{
    private const string Plain =
        "a e ê i o ô ơ u ư y ia ua ưa ai ay ao au âu ây eo êu iu oi ôi ơi ui ưi ưu iêu yêu uôi ươi ươu "
        + "am ap ăm ăp âm âp em ep êm êp im ip om op ôm ôp ơm ơp um up ưm iêm iêp yêm ươm ươp uôm "
        + "an at ăn ăt ân ât en et ên êt in it on ot ôn ôt ơn ơt un ut ưn ưt iên iêt yên yêt uôn uôt ươn ươt "
        + "ang ac ăng ăc âng âc eng ec ong oc ông ôc ung uc ưng ưc iêng iêc yêng uông uôc ương ươc oong ooc "
        + "anh ach ênh êch inh ich";

    private const string Rounded =
        "oa oai oay oao oe oeo uê uy uơ uây uya uyu uêu "
        + "oam oap oăm oăp oem oan oat oăn oăt oen oet uân uât uyn uyt uyên uyêt uynh uych uênh uêch "
        + "oang oac oăng oăc oanh oach uâng uyp";

    private static readonly HashSet<string> AllPlain = [.. Plain.Split(' ')];
    private static readonly HashSet<string> AllRounded = [.. Rounded.Split(' ')];

    // What may follow "qu": the u of the glide is part of the onset there.
    private static readonly HashSet<string> AfterQu =
    [
        .. ("a e ê i o ô ơ y ai ay ao au eo êu iu oi ơi ây am ăm ăp ân ât âng an at ăn ăt en et ên êt in it yt "
            + "ang ac ăng ăc ach anh ênh êch ơn ơt ôc ông yên yêt ynh ych yn iên iêt iêng eng ec inh ich ep yu ap").Split(' '),
    ];

    // After "gi" the i is already written: "giêng" and "giết" keep one.
    private static readonly HashSet<string> AfterG = ["i", "in", "iêt", "iêng", "iêm", "iêc", "ip"];

    public static IEnumerable<string> All { get; } = AllPlain.Union(AllRounded).Union(AfterQu).Union(AfterG);

    public static bool Fits(string onset, string rhyme) => onset switch
    {
        "qu" => AfterQu.Contains(rhyme),
        "g" when rhyme[0] == 'i' => AfterG.Contains(rhyme),
        "gi" => rhyme[0] is not ('i' or 'y') && (AllPlain.Contains(rhyme) || rhyme is "oa" or "oai" or "oăng"),
        _ => Written(onset, rhyme[0]) && (AllPlain.Contains(rhyme) ? FitsPlain(onset, rhyme) : AllRounded.Contains(rhyme) && FitsRounded(onset, rhyme)),
    };

    public static bool IsStopped(string rhyme) => rhyme[^1] is 'p' or 't' or 'c' || rhyme.EndsWith("ch", StringComparison.Ordinal);

    /// <summary>The letters on which the tone may stand; both places of <c>hoà</c> and <c>hòa</c> are right.</summary>
    public static (int, int) TonePlaces(string rhyme)
    {
        for (var i = rhyme.Length - 1; i >= 0; i--)
        {
            if (rhyme[i] is 'ă' or 'â' or 'ê' or 'ô' or 'ơ' || (rhyme[i] == 'ư' && (i + 1 == rhyme.Length || rhyme[i + 1] != 'ơ')))
                return (i, i);
        }
        var vowels = rhyme.Length;
        while (vowels > 0 && !IsVowel(rhyme[vowels - 1]))
            vowels--;
        if (rhyme is "oa" or "oe" or "uy" || rhyme.StartsWith("oo", StringComparison.Ordinal))
            return (0, 1);
        if (vowels == 3)
            return (1, 1);
        return vowels == 2 && vowels < rhyme.Length ? (1, 1) : (0, 0);
    }

    public static bool IsVowel(char c) => c is 'a' or 'ă' or 'â' or 'e' or 'ê' or 'i' or 'o' or 'ô' or 'ơ' or 'u' or 'ư' or 'y';

    /// <summary>c/k, g/gh, ng/ngh: which of the two is written before which letter.</summary>
    private static bool Written(string onset, char first) => onset switch
    {
        "c" or "g" or "ng" => first is not ('i' or 'e' or 'ê' or 'y'),
        "k" => first is 'i' or 'e' or 'ê' or 'y',
        "gh" or "ngh" => first is 'i' or 'e' or 'ê',
        _ => true,
    };

    private static bool FitsPlain(string onset, string rhyme) => rhyme switch
    {
        "y" => onset is "" or "h" or "k" or "l" or "m" or "s" or "t" or "th" or "v" or "n",
        _ when rhyme[0] == 'y' => onset == "",
        _ when rhyme.StartsWith("iê", StringComparison.Ordinal) => onset != "",
        _ => true,
    };

    private static bool FitsRounded(string onset, string rhyme) => onset switch
    {
        "c" => false,
        "k" or "gh" or "ngh" => false,
        "b" or "m" or "p" or "ph" or "v" => rhyme is "oa" or "oan" or "oăng" or "oai" or "uy" or "uyt" or "uya" or "oay",
        _ => true,
    };
}
