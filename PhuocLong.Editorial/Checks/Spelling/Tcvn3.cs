namespace PhuocLong.Editorial.Checks.Spelling;

/// <summary>TCVN 5712:1993 (the .Vn fonts) read as Latin-1, turned back into Unicode.</summary>
internal static class Tcvn3
{
    // Each pair: the byte as Latin-1 shows it, and the letter the old font drew for it.
    private const string Table =
        "\u00a1Ă\u00a2Â\u00a3Ê\u00a4Ô\u00a5Ơ\u00a6Ư\u00a7Đ\u00a8ă\u00a9â\u00aaê\u00abô\u00acơ\u00adư\u00aeđ" +
        "\u00b5à\u00b6ả\u00b7ã\u00b8á\u00b9ạ\u00bbằ\u00bcẳ\u00bdẵ\u00beắ\u00c6ặ\u00c7ầ\u00c8ẩ\u00c9ẫ\u00caấ\u00cbậ\u00ccè\u00ceẻ\u00cfẽ" +
        "\u00d0é\u00d1ẹ\u00d2ề\u00d3ể\u00d4ễ\u00d5ế\u00d6ệ\u00d7ì\u00d8ỉ\u00dcĩ\u00ddí\u00deị\u00dfò\u00e1ỏ\u00e2õ\u00e3ó\u00e4ọ\u00e5ồ\u00e6ổ" +
        "\u00e7ỗ\u00e8ố\u00e9ộ\u00eaờ\u00ebở\u00ecỡ\u00edớ\u00eeợ\u00efù\u00f1ủ\u00f2ũ\u00f3ú\u00f4ụ\u00f5ừ\u00f6ử\u00f7ữ\u00f8ứ\u00f9ự" +
        "\u00faỳ\u00fbỷ\u00fcỹ\u00fdý\u00feỵ";

    private static readonly Dictionary<char, char> Letters =
        Enumerable.Range(0, Table.Length / 2).ToDictionary(i => Table[2 * i], i => Table[2 * i + 1]);

    public static string ToUnicode(string text) => string.Concat(text.Select(c => Letters.GetValueOrDefault(c, c)));
}
