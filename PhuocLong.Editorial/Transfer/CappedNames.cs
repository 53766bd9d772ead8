using System.Xml;

namespace PhuocLong.Editorial.Transfer;

/// <summary>The XML reader keeps every name it meets. A Word document uses some hundreds; a hostile one invents millions.</summary>
internal sealed class CappedNames : NameTable
{
    private const int Most = 20_000;
    private int met;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? New(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? New(base.Add(key));

    private string New(string name) => ++met <= Most ? name : throw new UnreadableFileException(Words.RefusedComplex);
}
