/** The works behind the line and behind the tools: as a figure names them, a test holding them equal to the bibliography. */

/** Authors as a citation names them, and whether there are more. */
export interface Source {
  readonly authors: readonly string[];
  readonly others?: true;
  readonly year: string;
  readonly url?: string;
}

const doi = (id: string): string => `https://doi.org/${id}`;
const arxiv = (id: string): string => `https://arxiv.org/abs/${id}`;

export const sources = {
  ba2016: { authors: ["Ba"], others: true, year: "2016", url: arxiv("1607.06450") },
  bengio1994: { authors: ["Bengio"], others: true, year: "1994", url: doi("10.1109/72.279181") },
  brown2020: { authors: ["Brown"], others: true, year: "2020", url: arxiv("2005.14165") },
  cauchy1847: { authors: ["Cauchy"], year: "1847" },
  ciresan2010: { authors: ["Cireşan"], others: true, year: "2010", url: doi("10.1162/NECO_a_00052") },
  duchi2011: {
    authors: ["Duchi"],
    others: true,
    year: "2011",
    url: "https://jmlr.org/papers/v12/duchi11a.html",
  },
  fukushima1969: { authors: ["Fukushima"], year: "1969", url: doi("10.1109/TSSC.1969.300225") },
  fukushima1980: { authors: ["Fukushima"], year: "1980", url: doi("10.1007/BF00344251") },
  glorot2010: {
    authors: ["Glorot", "Bengio"],
    year: "2010",
    url: "https://proceedings.mlr.press/v9/glorot10a.html",
  },
  glorot2011: {
    authors: ["Glorot"],
    others: true,
    year: "2011",
    url: "https://proceedings.mlr.press/v15/glorot11a.html",
  },
  he2015: { authors: ["He"], others: true, year: "2015", url: arxiv("1502.01852") },
  he2016: { authors: ["He"], others: true, year: "2016", url: arxiv("1512.03385") },
  hinton2002: { authors: ["Hinton"], year: "2002", url: doi("10.1162/089976602760128018") },
  hinton2006dbn: { authors: ["Hinton"], others: true, year: "2006", url: doi("10.1162/neco.2006.18.7.1527") },
  hinton2006science: {
    authors: ["Hinton", "Salakhutdinov"],
    year: "2006",
    url: doi("10.1126/science.1127647"),
  },
  hochreiter1991: { authors: ["Hochreiter"], year: "1991" },
  hochreiter1997: {
    authors: ["Hochreiter", "Schmidhuber"],
    year: "1997",
    url: doi("10.1162/neco.1997.9.8.1735"),
  },
  ioffe2015: { authors: ["Ioffe", "Szegedy"], year: "2015", url: arxiv("1502.03167") },
  ivakhnenko1971: { authors: ["Ivakhnenko"], year: "1971", url: doi("10.1109/TSMC.1971.4308320") },
  kelley1960: { authors: ["Kelley"], year: "1960", url: doi("10.2514/8.5282") },
  kingma2015: { authors: ["Kingma", "Ba"], year: "2015", url: arxiv("1412.6980") },
  krizhevsky2012: { authors: ["Krizhevsky"], others: true, year: "2012" },
  lecun1985: { authors: ["LeCun"], year: "1985" },
  lecun1989: { authors: ["LeCun"], others: true, year: "1989", url: doi("10.1162/neco.1989.1.4.541") },
  lecun1998: { authors: ["LeCun"], others: true, year: "1998", url: doi("10.1109/5.726791") },
  lecun2012: { authors: ["LeCun"], others: true, year: "2012", url: doi("10.1007/978-3-642-35289-8_3") },
  linnainmaa1970: { authors: ["Linnainmaa"], year: "1970" },
  liu2025muon: { authors: ["Liu"], others: true, year: "2025", url: arxiv("2502.16982") },
  mcculloch1943: { authors: ["McCulloch", "Pitts"], year: "1943", url: doi("10.1007/BF02478259") },
  minsky1969: { authors: ["Minsky", "Papert"], year: "1969" },
  nair2010: { authors: ["Nair", "Hinton"], year: "2010" },
  nesterov1983: { authors: ["Nesterov"], year: "1983" },
  parker1985: { authors: ["Parker"], year: "1985" },
  polyak1964: { authors: ["Polyak"], year: "1964", url: doi("10.1016/0041-5553(64)90137-5") },
  robbins1951: { authors: ["Robbins", "Monro"], year: "1951", url: doi("10.1214/aoms/1177729586") },
  rosenblatt1958: { authors: ["Rosenblatt"], year: "1958", url: doi("10.1037/h0042519") },
  rumelhart1986: { authors: ["Rumelhart"], others: true, year: "1986", url: doi("10.1038/323533a0") },
  schmidhuber1992: { authors: ["Schmidhuber"], year: "1992", url: doi("10.1162/neco.1992.4.2.234") },
  srivastava2015: { authors: ["Srivastava"], others: true, year: "2015", url: arxiv("1505.00387") },
  tieleman2012: {
    authors: ["Tieleman", "Hinton"],
    year: "2012",
    url: "http://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf",
  },
  vaswani2017: { authors: ["Vaswani"], others: true, year: "2017", url: arxiv("1706.03762") },
  werbos1982: { authors: ["Werbos"], year: "1982", url: doi("10.1007/BFb0006203") },
  widrow1960: { authors: ["Widrow", "Hoff"], year: "1960" },
  zeiler2012: { authors: ["Zeiler"], year: "2012", url: arxiv("1212.5701") },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof sources;
