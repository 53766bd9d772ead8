namespace PhuocLong.Editorial.Checks.Spelling;

/// <summary>Words of other languages that Vietnamese writes as one, with its own marks.</summary>
internal static class Loanwords
{
    private static readonly HashSet<string> Known = new(
        ("ôtô môtô ximăng bêtông đôla ôxy ôxi ôzôn vắcxin kilôgam kilômét xêmina cácbon karaôkê rađiô lôgô lôgíc catalô côngtenơ ápphích "
        + "protêin prôtêin glucôzơ axít bazơ hyđrô nitơ kalô calo ampe vôn oát mêtan êtanol xăngtimét gôn têlêphôn pianô viôlông ghita ácmônica "
        + "cácte tuabin ăngten băngrôn áptômát rơle tôn sơn amiăng cácton lôcốt bôxít côlexterôn vitamin phốtpho kali xenlulôzơ").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static bool Has(string word) => Known.Contains(word);
}
